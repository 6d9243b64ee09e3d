"""What code puts before the model: which sentences and names to judge, with the values they allow."""
