# Simulation: what many runs of a scenario, left to chance, came to
simulation-no-beginning = No symptom begins the story. Put in one that nothing leads to.
simulation-too-many = This scenario can be run from 1 up to { $most } times.
simulation-cli-of = { $runs } runs (seed { $seed })
simulation-cli-in-box = Ends within { $minutes }: { $share }
simulation-cli-early = Ends before { $minutes }: { $share }
simulation-cli-p50 = Half are over by { $clock }
simulation-cli-p90 = Nine of ten are over by { $clock }
simulation-cli-stuck = Reach no ending: { $share }
simulation-says = { $runs } runs
