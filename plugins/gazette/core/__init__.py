"""What is true: the record and its rules. Standard library only; no files, no clock."""
