# The dialogs in which a file is chosen.
files-choose-scenario = Open a scenario file
files-choose-sheet = Choose a sheet with past results
files-choose-record = Choose a record
files-choose-book = Choose a facilitator’s book
files-place-scenario = Save the scenario
files-place-sheet = Save the sheet
files-place-record = Save the record
files-place-book = Save the facilitator’s book
files-kind-scenario = Scenario
files-kind-sheet = Sheet (CSV)
files-kind-record = Markdown
files-kind-book = Facilitator’s book
files-choose-mermaid = Choose a Mermaid flowchart
files-choose-canvas = Choose a canvas
files-place-mermaid = Save the Mermaid flowchart
files-place-canvas = Save the canvas
files-kind-mermaid = Mermaid flowchart
files-kind-canvas = JSON Canvas

files-show = Show in its folder

problem-no-window = There is no window here to choose a file in.
    .next = Name the file on the command line instead.
problem-no-window-to-open = No other window can be opened here.
    .next = Go on in this window.
problem-not-opened = The new window could not be opened: { $detail }
    .next = Close some windows and try again.
problem-not-shown = The file manager could not be opened: { $detail }
    .next = Open the folder yourself: { $path }
