"""The embedded model: llama.cpp in a child process, weights checked by sha256."""
