# The panels of the studio: widths and folding.
panels-turn-outline = Fold or unfold the outline
panels-turn-inspector = Fold or unfold the properties
panels-open-outline = Unfold the outline
panels-open-inspector = Unfold the properties
panels-fold-outline = Fold the outline
panels-fold-inspector = Fold the properties
panels-width-outline = Width of the outline
panels-width-inspector = Width of the properties
