# The outline of the studio.
outline-keys = Arrows walk and fold. Letters go to that name. Alt with up and down moves a branch, F2 renames, Enter goes to the canvas.
outline-nothing = No such node.
