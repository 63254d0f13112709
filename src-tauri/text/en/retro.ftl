# The retrospective's screen
retro-title = Retrospective
retro-stages = Stages of the retrospective
retro-left = { $time } left
retro-over = { $time } over
retro-next = Next stage
retro-previous = Previous stage
retro-leave = Leave
retro-open-heading = The private page is open
retro-open-sub = No more secrets. Everyone can see the scenario and all that was prepared.
retro-open-scenario = Scenario
retro-open-look = Look at the design as it is now
retro-open-goals = Goals
retro-write-heading = Write for yourself
retro-write-sub = Nobody sees it until everyone does.
    .blameless = Describe the situation, not a person.
retro-write-how = Press your name to open your form.
retro-good = Good
    .prompt = What went well?
retro-regret = Regrets
    .prompt = What made it hard?
retro-improvement = Improvements
    .prompt = What should be fixed?
retro-nextTime = Next time
    .prompt = What would you do differently?
retro-scores = Two scores
    .prompt = Before and after, 1 to 5. The screen shows dots only.
retro-done-of = { $all ->
    [one] of { $all } is done
   *[other] of { $all } are done
}
retro-state-notYet = Not yet
retro-state-writing = Writing
retro-state-done = Done
retro-way-passTheLaptop = This laptop
retro-way-scribe = Facilitator typed
retro-way-paste = Pasted form
retro-way-duringDrill = Notes of the run
retro-roster = Who is writing
retro-write-as = Write as { $name }
retro-still-writing = { $count ->
    [one] { $count } person is still writing
   *[other] { $count } people are still writing
}
retro-all-written = Everyone is done
retro-show-notes = Show the notes
retro-show-notes-title = Show the notes to everyone?
retro-show-notes-body = { $count ->
    [0] Everyone is done. This cannot be taken back.
    [one] This cannot be taken back, and { $count } person is still writing.
   *[other] This cannot be taken back, and { $count } people are still writing.
}
retro-notes-shown = Everyone can see the notes
retro-cover = Cover the screen
retro-covered = The screen is covered
retro-uncover = Show it again
retro-hide-letters = Hide the letters
retro-form-sub = One thing a line. It leaves the screen when you hand on.
retro-form-done = Done, hand on
retro-form-later = Go on later
retro-score-before = Before
retro-score-after = After
retro-score-help = Press a number from 1 to 5. The screen shows a dot.
retro-score-kept = Already chosen. To change it, press Backspace, then a number.
retro-missing-title = { $count ->
    [one] { $count } score is empty
   *[other] { $count } scores are empty
}
retro-missing-body = They may stay empty. An empty score is left out of the figures.
retro-missing-back = Go on writing
retro-missing-act = Leave empty and hand on
retro-score-set = Chosen
retro-score-empty = Not chosen yet
retro-score-label = { $measure }, { $when }
retro-measure-responseLevel = Response level
    .prompt = How well can you respond to an incident?
retro-measure-processUnderstanding = Understanding
    .prompt = How well do you understand the process?
retro-purpose-heading = We look for what is lacking
retro-explain-heading = The designer explains
retro-explain-intended = The response they had in mind
retro-explain-none = Nothing is written down. Ask the designer.
retro-explain-happened = What happened
retro-not-heard = { $count ->
    [one] { $count } person not yet heard
   *[other] { $count } people not yet heard
}
retro-all-heard = Everyone has been heard
retro-turn-order = Turns
retro-turn-heard = Heard, next person
retro-turn-back = Previous person
retro-turn-speaking = Speaking
retro-turn-waiting = Not yet
retro-turn-was-heard = Heard
retro-no-notes = No notes. Let them tell it.
retro-note-to-follow-up = To follow-up
retro-note-followed = Kept as a follow-up
retro-park-question = Park a question
retro-questions-heading = Questions
retro-questions-parked = { $count ->
    [one] { $count } question to answer
   *[other] { $count } questions to answer
}
retro-questions-none = No questions are parked.
retro-question-add = Type a question, then Enter
retro-question-answer = Answer
retro-question-answer-for = Answer to “{ $question }”
retro-follow-ups-heading = Follow-ups
retro-follow-ups-none = None yet. Take an improvement, or type one.
retro-follow-up-text = What is to be done?
retro-follow-up-kind = Kind
retro-follow-up-owner = Who does it
retro-follow-up-due = By when
retro-follow-up-save = Keep
retro-follow-up-new = Keep a follow-up
retro-follow-up-saved = Kept as a follow-up.
retro-suggestions = From the improvements
retro-survey-heading = Answer without a name
retro-survey-sub = Pass the laptop on, one by one. Who answered is not kept.
retro-survey-process = Did this process help?
retro-survey-worth = Was it worth the time?
retro-survey-real = How real did it feel?
retro-survey-comment = Anything else
retro-survey-send = Send, then hand on
retro-survey-sent = Thank you. Hand the laptop to the next person.
retro-survey-count = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
retro-close-heading = Well done
retro-close-sub = When you close, this drill joins the season as a round.
    .rehearsal = This was a rehearsal, so it does not join the season.
retro-closed-heading = Closed
retro-closed-sub = This drill has joined the season.
    .rehearsal = This was a rehearsal, so it did not join the season. Its record stays.
retro-gains = Our team before and after
    .measure = Asked about
    .before = Before
    .after = After
    .change = Change
    .share = Percent of means
    .pairs = Pairs
retro-close-act = Close the retrospective
retro-close-confirm = Close the retrospective?
retro-close-body = Notes and scores cannot be added after that. The record stays readable.
retro-record-copy = Copy the record
retro-record-copied = The record is copied as Markdown.
retro-record-save = Save the record
retro-record-saved = The record is saved.
retro-to-season = See the season
retro-to-follow-ups = See the follow-ups
retros-title = Retro
retros-drills = Retrospectives
retros-drills-empty = No drill to look back on yet
    .next = Declare the end of a drill and it appears here.
retros-waiting = Retrospectives to hold
retros-waiting-why = The drill ended on { $day }.
retros-imported = { $count ->
        [one] One round from a file
       *[other] { $count } rounds from files
    }
retros-follow-ups = Follow-ups
retros-follow-ups-empty = No follow-ups yet
    .next = Keep improvements in a retrospective and they gather here.
retros-what = To do
retros-kind = Kind
retros-owner = Who
retros-due = By when
retros-late = { $day }, late
retros-from = From
retros-state = State
retros-state-of = State of “{ $what }”
