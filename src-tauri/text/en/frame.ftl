# The window's frame: rail, title bar, palette, shortcuts, words used again and again.
rail = Main menu
home = Home
frame-skip = Skip to the content
frame-find = Find
frame-everywhere = Everywhere
frame-loading = Loading
frame-messages = Messages
frame-close-message = Close the message
frame-close = Close
frame-cancel = Cancel
frame-try-again = Try again
frame-text-too-long = Longer than { $most } letters, so it is not saved yet. Shorten it and it will be.
frame-broken = Something unexpected went wrong.
frame-screen-broke = This screen could not be drawn.
    .next = What you saved is untouched. Try again or go to another screen. ({ $detail })

palette = Find a command
palette-placeholder = What would you like to do?
palette-nothing = No such command. Try another word.
sheet = Shortcuts
command-go = Open { $place }
command-language = 한국어로 바꾸기 · Switch to Korean
command-theme-light = Light theme
command-theme-dark = Dark theme
command-theme-system = Theme as the system
command-presentation-on = Turn presentation mode on
command-presentation-off = Turn presentation mode off

undo = Undo
redo = Redo
saved-all = All saved
saved-saving = Saving
saved-failed = Could not save

field-changed-elsewhere = Another window wrote here:
field-emptied-elsewhere = Another window emptied this field.
field-keep-mine = Keep mine
field-take-theirs = Take theirs
frame-copy-words = Copy the text
frame-words-copied = The text is copied.

role-designer = Designer
role-observer = Observer
role-participant = Participant
role-facilitator = Facilitator
persona-customerCentre = Customer centre
persona-emergencyCommittee = Emergency committee
persona-cto = CTO
persona-marketing = Marketing
persona-own = Someone else

minutes-min = At least, minutes
minutes-likely = Likely, minutes
minutes-max = At most, minutes
minutes-unit = min

date-placeholder = e.g. 12-1, +7
date-open = Pick { $label } from a calendar
date-previous = Previous month
date-next = Next month
date-unclear = This could not be read as a date. Write it like 2026-12-01 or 12-1.

person-find = Find by name
person-none = No such name.
person-nobody = Nobody chosen
person-add = Add “{ $name }”

workspace-closed = The workspace could not be opened
workspace-from-backup = Open the backup of { $when }
workspace-salvage = Bring what can be read into a new file
frame-covered = Covered while you present
    .next = This screen shows scenarios that are still secret. Stop sharing, then turn presentation mode off to see it.
