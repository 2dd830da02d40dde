"""What all stages need to know of Chinese text: folding of forms, sentences, numerals."""
