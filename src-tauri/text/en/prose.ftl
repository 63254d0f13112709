# Long text.
prose-read = Read “{ $label }”
prose-write = Write “{ $label }”
