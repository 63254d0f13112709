# 거절(refused)이나 고장(broken)을 알리는 말. 값은 무엇이 왜, .next는 다음에 할 일.
problem-bad-arguments = 요청을 이해하지 못했어요: { $detail }
    .next = 다시 시도해 주세요. 되풀이되면 앱을 다시 시작해 주세요.
problem-unknown-command = 모르는 요청이에요: { $name }
    .next = 앱을 다시 시작해 주세요.
problem-unexpected = 예상하지 못한 문제가 생겼어요: { $detail }
    .next = 저장된 내용은 그대로예요. 다시 시도해 주세요.
