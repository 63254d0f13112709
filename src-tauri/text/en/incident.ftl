# From an incident: a pasted timeline becomes a draft
incident = From an incident
incident-what = Paste the timeline of an incident. It is read as symptoms, questions and actions; times, bullets, tables and copied chats will all do.
incident-text = The timeline
incident-sample = 2:15 PM – failover started
incident-read = Read it
incident-title = Title of the scenario
incident-title-missing = Give it a title. The list shows it under this name.
incident-entries = What was read
incident-kind = Kind
incident-minute = Minute
incident-words = Text
incident-keep = Keep
incident-keep-one = Keep: { $words }
incident-kind-one = Kind: { $words }
incident-minute-one = Minute: { $words }
incident-text-one = Text: { $words }
incident-again = Paste again
incident-take =
    { $count ->
        [one] Draft from 1 line
       *[other] Draft from { $count } lines
    }
incident-taken = The draft is there. One undo takes it away.
incident-kind-symptom = Symptom
incident-kind-inject = Question
incident-kind-recovery = Recovery
incident-kind-mistake = Wrong turn
incident-kind-propagation = Propagation
incident-kind-monitoring = Monitoring
incident-kind-notice = Resolution notice
incident-kind-note = Note
incident-found = Lines read: { $number }.
incident-headings = { $number } with only a heading or a day were left out.
incident-beyond = { $number } more were left out, they are too many. Paste them in parts.
incident-cut = { $number } very long ones were shortened.
incident-fault = Incident
incident-repair = Repair
incident-decision = What first?
incident-monitoring = Watch the system
incident-notice = Resolution notice
incident-fields = Cause, Scope, Action
incident-ending = The end
incident-channel = Incident channel
op-edit-take-incident = Draft from an incident
problem-incident-untitled = The scenario has no title.
    .next = Write one; it is how you find it in the list.
problem-incident-empty = There is nothing to read.
    .next = Paste a timeline with its times.
problem-incident-too-long = A timeline may have at most { $most } MB.
    .next = Paste only the part you need.
problem-incident-too-many = At most { $most } lines can be taken at once.
    .next = Leave some out, then try again.
problem-incident-line-too-long = “{ $words }…” is longer than { $most } letters.
    .next = Shorten it, or leave it out, then try again.
incident-more = Show the other { $count }
incident-begin = Next: paste the timeline
