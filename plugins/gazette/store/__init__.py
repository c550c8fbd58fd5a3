"""How the record is kept: data files and front matter to core records and back."""
