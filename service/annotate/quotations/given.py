"""Given names that tell a person, with the gender they usually have, and common surnames written first."""

_MALE = """
Aaron Abdel Abdul Abdullah Abiy Abraham Adam Adrian Ahmad Ahmed Akio Akira Alan Alastair Albert Alberto
Alejandro Aleksandr Alex Alexander Alexei Alexey Alfred Ali Alistair Allan Allen Alvaro Alvin Amir Amit
Anatoly Anders Andre Andreas Andrei Andres Andrew Andrey Andrzej Andy Angus Anil Anthony Antoine Anton
Antonin Antonio Antony Anura Arjun Armand Arnold Art Arthur Arturo Arun Ashok Austin Barack Barry Bart
Ben Benjamin Benny Bernard Bernardo Bernd Bernie Bert Bill Billy Bjorn Bob Bobby Boris Brad Bradley
Brandon Brendan Brent Bret Brett Brian Bruce Bruno Bryan Byron Caleb Calvin Cameron Carl Carlos Cesar
Chad Charles Charlie Chester Chip Chris Christian Christoph Christophe Christopher Chuck Clarence Clark
Claude Claudio Clay Clayton Cliff Clifford Clint Clive Clyde Colin Conrad Corey Cory Craig Curt Curtis
Cyril Cyrus Dale Damien Damon Dan Daniel Danny Darrell Darren Daryl Dave David Dean Deepak Denis Dennis
Derek Derrick Devin Dexter Dick Didier Diego Dieter Dimitri Dmitri Dmitry Dmytro Dominic Dominique Don
Donald Doug Douglas Duncan Dustin Dwight Earl Ebrahim Ed Eddie Edgar Eduardo Edward Edwin Elbridge Eli
Elias Elijah Elliot Elliott Elon Emanuel Emil Emilio Emmanuel Enrique Enzo Eric Erik Ernest Ernesto
Esteban Ethan Eugene Evan Evgeny Fabio Farid Felipe Felix Ferdinand Fernando Fidel Florian Francesco
Francis Francisco Franco Francois Frank Franklin Franz François Fred Frederic Frederick Friedrich Fritz
Fumio Gabriel Gareth Garrett Garry Gary Gavin Gene Geoff Geoffrey Georg George Georges Gerald Geraldo
Gerard Gerhard Gilbert Gilberto Giorgio Giovanni Giuseppe Glen Glenn Gordon Graham Grant Greg Gregg
Gregory Guillaume Guillermo Gunther Gus Gustavo Guy Habib Hakainde Hakan Hamid Hank Hans Harold Harry
Harvey Hassan Hector Heinrich Heinz Helmut Hendrik Henri Henry Herbert Herman Hideki Hideo Hiroki
Hiroshi Horacio Howard Hubert Hugh Hugo Hussein Iain Ian Ibrahim Ignacio Igor Ilya Imran Isaac Isamu
Ismail Ivan Jack Jacob Jacques Jaime Jair Jake Jakob James Jamie Jamieson Jan Janet_ Jared Jason Javier
Jay Jean-Claude Jeff Jeffrey Jens Jeremy Jerome Jerry Jesus Jim Jimmy Joachim Joao Joaquin Jodey Joe
Joel Johan Johannes John Johnny Jon Jonas Jonathan Jordan Jorge Jose Josef Josep Joseph Josh Joshua José
João Juan Juergen Jules Julian Julio Julius Jun Junichiro Justin Jürgen Karim Karl Katsuya Kazuo Keir
Keith Kelvin Ken Kenji Kenneth Kent Kevin Khaled Khalid Kirk Klaus Koichi Koji Konrad Kostas Krishna
Kumar Kurt Kyle Kyriakos Lance Larry Lars Laurent Lawrence Lee_ Len Leo Leon Leonard Leonardo Leonid
Leopoldo Leroy Leslie_ Lester Levi Lewis Liam Lincoln Lindsey Lionel Lloyd Logan Lorenzo Lou Louis Luc
Luca Lucas Luigi Luis Luiz Lukas Luke Luther Maarten Mahmoud Malcolm Manfred Manish Manoj Manuel Marc
Marcel Marcelo Marco Marcos Marcus Mario Marius Mark Maros Maroš Marshall Martin Marty Marvin Masahiro
Masato Masatsugu Mateusz Mathias Matt Matteo Matthew Matthias Maurice Mauricio Mauro Max Maxim Maxime
Maximilian Mehmet Mel Melvin Mevlut Michael Michel Miguel Mikael Mike Mikhail Milan Miles Milton Mitch
Mitchell Mitt Mohamed Mohammad Mohammed Morgan_ Morris Moses Muhammad Murray Mustafa Naoto Narendra
Nathan Nathaniel Neal Ned Neil Nelson Nicholas Nick Nicolas Nigel Nikita Nikolai Noah Nobuo Noel Norbert
Norman Olaf Oleg Oleksandr Oliver Olivier Olof Omar Orlando Oscar Oswald Otto Owen Pablo Paolo Pascal
Patrick Paul Paulo Pavel Pedro Perry Pete Peter Petr Petro Petteri Phil Philip Philippe Phillip Pierre
Piotr Prabowo Prakash Pranay Quentin Rafael Rafal Rahul Raj Rajesh Rajiv Ralf Ralph Ramesh Ramon Ramón
Randall Randolph Randy Ranil Raoul Raul Ravi Ray Raymond Recep Reginald Rene René Ricardo Riccardo Rich
Richard Rick Ricky Rob Robert Roberto Robin_ Rod Rodney Rodrigo Rodrigo Roger Roland Rolf Roman Ron
Ronald Ronnie Ross Roy Ruben Rudolf Rudy Rupert Russ Russell Ryan Saddam Sal Salman Salvador Salvatore
Sam Samir Samuel Sanjay Santiago Saul Scot Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shane
Shawn Shehbaz Sheldon Sherman Sherrod Shigeru Shinzo Sidney Silvio Simon Sohail Spencer Srettha Stan
Stanley Stefan Stefano Stephan Stephane Stephen Steve Steven Stewart Stuart Stéphane Sunil Suresh Syed
Takeshi Taro Tayyip Ted Terrence Terry Theo Theodore Thierry Thom Thomas Tiemo Tiff Tim Timothy Toby
Todd Tom Tomas Tommy Tomás Toni_ Tony Toshimitsu Toshio Travis Trevor Troy Tyler Uhuru Uwe Valdis Vernon
Victor Vikram Viktor Vince Vincent Vincenzo Vinod Vitaly Vivek Vlad Vladimir Volker Volodymyr Vyacheslav
Wade Wallace Wally Walter Warren Wayne Wendell Werner Wesley Wilbur Wilhelm Will Willem William Willie
Willy Winston Wolfgang Woodrow Xavier Yair Yasuhiro Yasutoshi Yevgeny Yoshihide Yoshimasa Yoweri Yuri
Yusuf Yves Zachary Zhivko
"""
_FEMALE = """
Abigail Ada Adele Agnes Aisha Alana Alejandra Alena Alexandra Alexandria Alexis Alice Alicia Alina
Alison Allison Alyssa Amanda Amara Amber Amelia Amina Amy Ana Anastasia Andrea Angela Angelica Angie
Anita Anja Ann Anna Annalena Anne Annette Annie Antonia Anya April_ Ariana Arlene Ashley Astrid Audrey
Aurora Ava Barbara Beata Beatrice Beatriz Becky Belinda Bernadette Bernice Beth Bethany Betsy Betty
Beverly Bianca Bonnie Brenda Bridget Brigitte Brittany Brooke Camila Camille Candace Carla Carlota
Carmen Carol Carole Carolina Caroline Carolyn Carrie Cassandra Catherine Cathy Cecilia Celeste Celia
Charlene Charlotte Chelsea Cheryl Chloe Christa Christina Christine Christy Chrystia Cindy Claire Clara
Clarissa Claudia Colleen Connie Constance Cora Cornelia Courtney Cristina Crystal Cynthia Daisy Dana
Daniela Danielle Dara Daria Darlene Dawn Deanna Deb Debbie Deborah Debra Delia Denise Diana Diane Dianne
Dina Dolores Donna Dora Doreen Doris Dorothy Ebba Edith Eileen Elaine Eleanor Elena Elisa Elisabeth
Elise Elizabeth Ella Ellen Eloise Elsa Emily Emma Erica Erika Erin Esmeralda Esther Ethel Eugenia Eva
Eve Evelyn Faith Fatima Felicia Fiona Flora Florence Frances Francesca Frieda Gabriela Gabriella
Gabrielle Gail Gayle Geraldine Gertrude Gillian Gina Giorgia Giulia Gladys Glenda Gloria Grace Greta
Gretchen Gwen Gwendolyn Hannah Harriet Heather Heidi Helen Helena Helene Henrietta Hilary Hilda Hillary
Holly Ida Ilse Imelda Ines Inga Ingrid Inma Irene Irina Iris Irma Isabel Isabella Isabelle Ivy Jackie
Jacqueline Jane Janet Janice Janine Jasmine Jayme Jean Jeanette Jeanne Jen Jenna Jennifer Jenny Jessica
Jill Jo Joan Joann Joanna Joanne Jocelyn Josephine Joy Joyce Juanita Judith Judy Julia Juliana Julie
Juliet June_ Kaja Kamala Kara Karen Karin Karina Karine Karoline Katarina Kate Katherine Kathleen
Kathryn Kathy Katie Katja Kay Kayla Keiko Kelli Kelly Kemi Kendra Kerry_ Kim_ Kimberly Kirsten Kirstjen
Krista Kristalina Kristen Kristi Kristin Kristina Kristrun Lael Lara Laura Lauren Laurie Leah Leila Lena
Leslie Leticia Lidia Lillian Lily Lina Linda Lindsay Lisa Liz Lois Lola Loretta Lori Lorraine Louisa
Louise Lucia Lucille Lucy Luisa Lydia Lynn Mabel Madeleine Madeline Mae Magdalena Maggie Manuela Mara
Marcia Margaret Margarita Margot Margrethe Maria Mariam Marian Marianne Marie Marie-Pierre Marilyn
Marina Marine Marisa Marjorie Marlene Marsha Marta Martha Martina Mary María Maureen Maxine Maya Megan
Melanie Melinda Melissa Mercedes Meredith Meryl Mia Michele Michelle Mildred Mimi Mindy Miranda Miriam
Molly Mona Monica Monique Muriel Myra Myriam Mélanie Nadia Nadine Nancy Naomi Natalia Natalie Natasha
Neha Ngozi Nicola Nicole Nina Nirmala Nora Norma Odile Olga Olivia Paetongtarn Paige Pam Pamela Pat_
Patricia Patty Paula Paulina Pauline Peggy Penelope Penny Petra Phoebe Phyllis Polly Priscilla Priti
Priya Rachel Ramona Rania Raquel Rebecca Regina Renata Renee Rhonda Rita Roberta Robyn Rosa Rosalind
Rosario Rose Rosemary Roxanne Ruth Sabine Sabrina Sally Samantha Sandra Sandy Sara Sarah Sasha_ Selena
Serena Shannon Sharon Sheila Shelley Sherry Shirley Sigrid Silvia Simone Sofia Sonia Sonja Sophia Sophie
Stacey Stacy Stella Stephanie Sue Susan Susana Susanne Susie Suzanne Svetlana Sylvia Tamara Tammy Tanya
Tara Tatiana Teresa Thea Thelma Theresa Therese Tiffany Tina Tonya Tracey Tracy Tricia Ursula Valentina
Valerie Vanessa Vera Verena Veronica Veronika Vicki Vicky Victoria Viola Virginia Vivian Vivienne Wanda
Wendy Whitney Wilma Winifred Xiomara Yael Yelena Yoko Yolanda Yulia Yuriko Yvette Yvonne Zainab Zoe
Zofia Zuzana
"""
_EITHER = """
Angel Avery Casey Dana Dakota Drew Elbert Emerson Hayden Hao Hui Jamie Jean Jess Jia Jie Jin Jing Jody Jun
Katherine_ Kerry Kim Lan Lee Lei Leslie Li Min Ming Morgan Noor Pat Quinn Reese Riley Robin Rowan Sasha
Shelby Sheng Sidney Skyler Taylor Terry Tracy Wei Xiao Yan Yang Ying Yong Yu Zhen Mayur Rohit Anand
Sanjeev Vandana Piyush Subrahmanyam Nisha Anjali Meera Lakshmi Ananya Ajay Vijay Gopal Mukesh Gautam Ratan
Azeez Olusegun Muhammadu Bola Kofi Kwame Nana Thabo Cyril Jacinda Scomo Anwar Mahathir Joko Retno
Airlangga Benigno Rodrigo Bongbong Alfredo Ramon Teodoro Loren Mikko Pekka Sanna Ulf Jens Mette Lena
Anniken Jonas Erna Espen Liesje Hugo Geert Dilan Sigrid Wopke Thierry Cecilia Phil Karel Pascal Margaritis
"""
_SURNAME_FIRST = """
Bai Cai Cao Chen Cheng Cho Choi Chung Cui Dai Deng Ding Dong Du Fan Fang Feng Fu Gao Geng Gong Gu Guan Guo
Han He Hong Hou Hu Hua Huang Hwang Jang Jeong Jia Jiang Jin Jung Kang Kim Kong Kwon Lai Lei Li Liang Liao
Lim Lin Ling Liu Long Lu Luo Ma Mao Meng Moon Nguyen Ni Pan Park Peng Pham Phan Qi Qian Qin Qiu Ren Seo
Shen Shi Shin Shu Song Su Sun Tan Tang Tao Tian Tran Vu Wan Wang Wei Wen Wu Xi Xia Xiao Xie Xu Xue Yan
Yang Yao Ye Yi Yin Yoon Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou
"""


def _names(block: str) -> frozenset[str]:
    return frozenset(name for name in block.split() if not name.endswith("_"))


# Given names that begin sentences as ordinary words too.
COMMON_WORDS = frozenset(
    """
    Will Grant Mark Bill Rose Dawn Faith Grace Joy Hope May Sue Pat Drew Rich Frank Art Jack Dean Chase
    Chip Clay Cliff Gene Guy Jay Miles Mike Rob Ray Sandy Crystal Amber Violet Ivy Iris Daisy Penny Max
    Victor Christian Long Tan Sun Fan Song Bin Pan Ding Fang Gong Ren Shin Moon Hang He Wan Ma Du Lu Su Ni
    """.split()
)
MALE = _names(_MALE)
FEMALE = _names(_FEMALE)
GIVEN = MALE | FEMALE | _names(_EITHER)
SURNAME_FIRST = _names(_SURNAME_FIRST)
