# What is said when something is refused or broken. The value says what and why, .next what to do.
problem-bad-arguments = The request could not be understood: { $detail }
    .next = Try again. If it happens again, restart the app.
problem-unknown-command = Unknown request: { $name }
    .next = Restart the app.
problem-unexpected = Something unexpected happened: { $detail }
    .next = What was saved is unchanged. Try again.

problem-workspace-newer = This workspace was saved by a newer Drillbook: { $path }
    .next = Update Drillbook, then open it. The file is unchanged.
problem-workspace-foreign = This is not a Drillbook workspace: { $path }
    .next = Move it elsewhere and try again to begin with an empty workspace. This file is unchanged.
problem-workspace-headless = The beginning of the workspace file is gone: { $path }
    .next = Bring it back from a backup. What is left of the file is kept beside it, never deleted.
problem-workspace-rotten = Some records of the workspace are not what was saved: { $path }
    .next = Check the file in the settings, and go back to a sound backup. The earlier backups are still there.
problem-workspace-damaged = The workspace file is damaged: { $path }
    .next = It can be brought back from a backup. The damaged file is kept beside it, never deleted.
problem-workspace-read-only = This workspace cannot be written: { $path }
    .next = Check the permissions of the file and its folder, or move it elsewhere.
problem-workspace-locked = This workspace is already open in another window: { $path }
    .next = Use that window, or close it and open the workspace again.
problem-workspace-closed = No workspace is open.
    .next = Open a workspace first.
problem-disk-full = There is no room on the disk, so this was not saved.
    .next = Make room and try again. What was saved before is safe.
problem-disk-failed = The disk could not be read or written: { $detail }
    .next = Make sure it is connected and try again. What was saved before is in the backups, too.
problem-reference-unknown = This refers to something that has gone in the meantime.
    .next = Open the page again and choose anew.
problem-still-used = Something else still uses this.
    .next = Take it out there first.
problem-exists-already = This is recorded already.
    .next = Open the page again to see it.
problem-nothing-to-undo = There is nothing to take back.
    .next = Just go on.
problem-changed-since = It has been changed elsewhere since, so it cannot be taken back.
    .next = Change it by hand.
problem-backup-unsound = This backup did not pass its check: { $path }
    .next = Choose another backup. The workspace is as it was.
problem-store = The workspace had a problem: { $detail }
    .next = Try again. If it happens again, check the workspace in the settings.
problem-file = The file could not be used: { $path } ({ $why ->
        [missing] there is no such file
        [denied] it may not be opened
        [folder] it is a folder
        [no-folder] there is no such folder
        [full] there is no room on the disk
       *[other] { $detail }
    })
    .next = Check the file and its folder, then try again.

problem-name-missing = The name is empty.
    .next = Write a name.
problem-name-too-long = The name is too long.
    .next = Keep it to { $longest } characters.
problem-service-same-name = There is already a service called { $name }.
    .next = Use another name, or choose that service.
problem-service-still-used = { $teams ->
        [one] One team belongs
       *[other] { $teams } teams belong
    } to this service.
    .next = Move them to another service first.
problem-service-unknown = That service is gone.
    .next = Choose another one.
problem-team-same-name = There is already a team called { $name }.
    .next = Use another name, or choose that team.
problem-team-still-used = This team has { $people } people and { $drills } drills.
    .next = Move the people to another team. A team with drills stays, for the record.
problem-team-unknown = That team is gone.
    .next = Choose another one.
problem-person-same-name = There is already someone called { $name }.
    .next = If it is the same person, choose them. If they only share the name, say so.
problem-person-still-used = { $name } is named in { $drills } drills and cannot be removed.
    .next = If they left the team, write the day their membership ended.
problem-person-has-evidence = { $name } has written notes or scores and cannot be merged away.
    .next = Try merging the other way round.
problem-people-in-one-drill = Both took part in one drill with { $name }.
    .next = Check whether they are two people.
problem-person-unknown = That person is gone.
    .next = Look at the list again.
problem-season-same-name = There is already a season called { $name }.
    .next = Use another name.
problem-season-still-used = This season has { $drills } drills.
    .next = A season with drills stays, for the record.
problem-ends-before-it-begins = The last day is before the first.
    .next = Check the dates.
problem-group-too-small = Scores are never shown for fewer than { $floor } people.
    .next = Write { $floor } or more.
problem-no-such-backup = That backup is gone.
    .next = Open the list again.
problem-workspace-not-damaged = The workspace is not damaged.
    .next = To go back to a backup, choose it from the list of backups.
problem-no-usual-workspace = No folder for the workspace was found.
    .next = Name it with --workspace FILE.
problem-workspace-missing = There is no workspace file: { $path }
    .next = Check the path.
problem-starter-unknown = There is no such starter.
    .next = Choose another one.
