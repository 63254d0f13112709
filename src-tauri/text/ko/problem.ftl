# 거절(refused)이나 고장(broken)을 알리는 말. 값은 무엇이 왜, .next는 다음에 할 일.
problem-bad-arguments = 요청을 이해하지 못했어요: { $detail }
    .next = 다시 시도해 주세요. 되풀이되면 앱을 다시 시작해 주세요.
problem-unknown-command = 모르는 요청이에요: { $name }
    .next = 앱을 다시 시작해 주세요.
problem-unexpected = 예상하지 못한 문제가 생겼어요: { $detail }
    .next = 저장된 내용은 그대로예요. 다시 시도해 주세요.

problem-workspace-newer = 더 새로운 Drillbook에서 저장한 작업 공간이에요: { $path }
    .next = Drillbook을 새 버전으로 올린 뒤 열어 주세요. 파일은 바뀌지 않았어요.
problem-workspace-foreign = Drillbook 작업 공간이 아니에요: { $path }
    .next = 이 파일을 다른 곳으로 옮기고 다시 시도하면 빈 작업 공간으로 시작해요. 이 파일은 바뀌지 않았어요.
problem-workspace-headless = 작업 공간 파일의 앞부분이 사라졌어요: { $path }
    .next = 백업에서 되살려 주세요. 남은 파일은 지우지 않고 옆에 남겨 둬요.
problem-workspace-rotten = 작업 공간의 기록 가운데 저장한 것과 달라진 것이 있어요: { $path }
    .next = 설정에서 파일을 검사하고, 온전한 백업으로 되돌려 주세요. 그 전의 백업은 그대로 있어요.
problem-workspace-damaged = 작업 공간 파일이 손상됐어요: { $path }
    .next = 백업에서 되살릴 수 있어요. 손상된 파일은 지우지 않고 옆에 남겨 둬요.
problem-workspace-read-only = 이 작업 공간에는 쓸 수 없어요: { $path }
    .next = 파일과 폴더의 쓰기 권한을 확인하거나 다른 폴더로 옮겨 주세요.
problem-workspace-locked = 이 작업 공간은 이미 다른 창에서 열려 있어요: { $path }
    .next = 열려 있는 창을 쓰거나, 그 창을 닫고 다시 열어 주세요.
problem-workspace-closed = 열려 있는 작업 공간이 없어요.
    .next = 작업 공간을 먼저 열어 주세요.
problem-disk-full = 디스크에 쓸 자리가 없어서 저장하지 못했어요.
    .next = 자리를 비운 뒤 다시 시도해 주세요. 이미 저장된 내용은 안전해요.
problem-disk-failed = 디스크에서 읽거나 쓰지 못했어요: { $detail }
    .next = 디스크가 연결되어 있는지 확인하고 다시 시도해 주세요. 이미 저장된 내용은 백업에도 있어요.
problem-reference-unknown = 그사이에 사라진 것을 가리키고 있어요.
    .next = 화면을 새로 열고 다시 골라 주세요.
problem-still-used = 다른 곳에서 아직 쓰고 있어요.
    .next = 쓰는 곳에서 먼저 빼 주세요.
problem-exists-already = 이미 있는 기록이에요.
    .next = 화면을 새로 열어 확인해 주세요.
problem-nothing-to-undo = 되돌릴 것이 없어요.
    .next = 그대로 이어서 작업하면 돼요.
problem-changed-since = 그 뒤로 다른 곳에서 바뀌어서 되돌릴 수 없어요.
    .next = 직접 고쳐 주세요.
problem-backup-unsound = 이 백업은 검사를 통과하지 못했어요: { $path }
    .next = 다른 백업을 골라 주세요. 지금 작업 공간은 그대로예요.
problem-store = 작업 공간에서 문제가 생겼어요: { $detail }
    .next = 다시 시도해 주세요. 되풀이되면 설정에서 작업 공간을 검사해 주세요.
problem-file = 파일을 다루지 못했어요: { $path } ({ $why ->
        [missing] 파일이 없어요
        [denied] 권한이 없어요
        [folder] 파일이 아니라 폴더예요
        [no-folder] 그 폴더가 없어요
        [full] 디스크에 자리가 없어요
       *[other] { $detail }
    })
    .next = 파일과 폴더를 확인하고 다시 시도해 주세요.

problem-name-missing = 이름이 비어 있어요.
    .next = 이름을 적어 주세요.
problem-name-too-long = 이름이 너무 길어요.
    .next = { $longest }자 안으로 줄여 주세요.
problem-service-same-name = { JOSA($name, "이라는/라는") } 서비스가 이미 있어요.
    .next = 다른 이름을 적거나 있는 서비스를 골라 주세요.
problem-service-still-used = 이 서비스에 속한 팀이 { $teams }개 있어요.
    .next = 팀을 먼저 다른 서비스로 옮겨 주세요.
problem-service-unknown = 그 서비스는 이제 없어요.
    .next = 다른 서비스를 골라 주세요.
problem-team-same-name = { JOSA($name, "이라는/라는") } 팀이 이미 있어요.
    .next = 다른 이름을 적거나 있는 팀을 골라 주세요.
problem-team-still-used = 이 팀에는 사람 { $people }명과 훈련 { $drills }개가 있어요.
    .next = 사람을 다른 팀으로 옮겨 주세요. 훈련이 있는 팀은 기록을 위해 남겨 둬요.
problem-team-unknown = 그 팀은 이제 없어요.
    .next = 다른 팀을 골라 주세요.
problem-person-same-name = { JOSA($name, "이라는/라는") } 사람이 이미 있어요.
    .next = 같은 사람이면 그 사람을 고르고, 이름만 같은 다른 사람이면 그렇다고 표시해 주세요.
problem-person-still-used = { JOSA($name, "은/는") } 훈련 { $drills }개에 이름이 있어서 지울 수 없어요.
    .next = 팀을 떠났다면 소속의 끝나는 날을 적어 주세요.
problem-person-has-evidence = { JOSA($name, "이/가") } 쓴 메모나 점수가 있어서 합칠 수 없어요.
    .next = 합치는 방향을 바꿔 보세요.
problem-people-in-one-drill = { JOSA($name, "과/와") } 같은 훈련에 함께 참여했어요.
    .next = 서로 다른 사람인지 확인해 주세요.
problem-person-unknown = 그 사람은 이제 없어요.
    .next = 목록을 다시 확인해 주세요.
problem-season-same-name = { JOSA($name, "이라는/라는") } 시즌이 이미 있어요.
    .next = 다른 이름을 적어 주세요.
problem-season-still-used = 이 시즌에는 훈련이 { $drills }개 있어요.
    .next = 훈련이 있는 시즌은 기록을 위해 남겨 둬요.
problem-ends-before-it-begins = 끝나는 날이 시작하는 날보다 빨라요.
    .next = 날짜를 확인해 주세요.
problem-group-too-small = 점수를 보이는 최소 인원은 { $floor }명보다 적을 수 없어요.
    .next = { $floor } 이상을 적어 주세요.
problem-no-such-backup = 그 백업은 이제 없어요.
    .next = 목록을 새로 열어 주세요.
problem-workspace-not-damaged = 작업 공간은 손상되지 않았어요.
    .next = 백업으로 되돌리려면 백업 목록에서 골라 주세요.
problem-no-usual-workspace = 작업 공간을 둘 폴더를 찾지 못했어요.
    .next = --workspace 파일 로 알려 주세요.
problem-workspace-missing = 작업 공간 파일이 없어요: { $path }
    .next = 경로를 확인해 주세요.
problem-starter-unknown = 그 예시 시나리오는 없어요.
    .next = 다른 예시를 골라 주세요.
