# A scenario as a diagram for other programs.
diagram-untitled = Untitled scenario
diagram-trigger = at once when { $event }
diagram-trigger-later = { $delay } min after { $event }
diagram-without-logic = Leaves out the fault logic: faults, gates, conditions, what hides what, difficulties.
diagram-without-words = Leaves out the words inside: explanations, good answers, how to recognise an action.
diagram-without-times = Keeps only likely times; leaves out trigger windows and likelihoods.
diagram-without-settings = Leaves out goals, the intended response, voices of the stand-ins, candidates.
diagram-without-places = Leaves out places and pins on the canvas.
diagram-one-way = Cannot be brought back into Drillbook. To go on editing, use the scenario file (.scenario.json).
