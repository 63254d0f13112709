//! The words a skeleton starts with, in the scenario's language. They are content, to be overwritten
//! by the designer, not texts of the screens.

use crate::scenario::Language;

/// The words of one language. `{title}` stands for a fault's name, `{n}` for a number.
pub(in crate::scenario) struct Words {
    pub episode: &'static str,
    pub episode_nth: &'static str,
    pub alarm: &'static str,
    pub alarm_source: &'static str,
    pub customer_centre: Speaker,
    pub committee: Speaker,
    pub cto: Speaker,
    pub customers_ask: &'static str,
    pub customers_ask_channel: &'static str,
    pub customers_ask_answer: [&'static str; 2],
    pub committee_asks: &'static str,
    pub committee_channel: &'static str,
    pub committee_answer: [&'static str; 2],
    pub customers_report: &'static str,
    pub where_to_look: &'static str,
    pub how_to_repair: &'static str,
    pub right_way: &'static str,
    pub wrong_way: &'static str,
    pub detour: &'static str,
    pub repair: &'static str,
    pub first_announcement: &'static str,
    pub first_announcement_seen: &'static str,
    pub scope: &'static str,
    pub scope_seen: &'static str,
    pub monitoring: &'static str,
    pub watch: &'static str,
    pub notice: &'static str,
    pub notice_fields: [&'static str; 4],
    pub ending: &'static str,
    pub hint: &'static str,
}

/// A stand-in: name, voice, concerns.
pub(in crate::scenario) struct Speaker {
    pub name: &'static str,
    pub voice: &'static str,
    pub concerns: &'static str,
}

/// The words of `language`.
pub(in crate::scenario) const fn words(language: Language) -> &'static Words {
    match language {
        Language::Ko => &KO,
        Language::En => &EN,
    }
}

static KO: Words = Words {
    episode: "장애",
    episode_nth: "{n}차 장애",
    alarm: "첫 알람",
    alarm_source: "알람",
    customer_centre: Speaker {
        name: "고객센터",
        voice: "급하고 공손해요. 문의 건수를 먼저 말해요.",
        concerns: "언제 끝나는지, 고객에게 뭐라고 말할지",
    },
    committee: Speaker {
        name: "비상대책위원회",
        voice: "짧고 단호해요. 숫자를 물어요.",
        concerns: "영향 범위, 고객 수, 매출, 업무 결정",
    },
    cto: Speaker {
        name: "CTO",
        voice: "차분하게 빠진 것을 짚어요.",
        concerns: "놓친 신호, 다시 일어나지 않을 방법",
    },
    customers_ask: "문의가 들어오고 있어요. 언제 해결되나요?",
    customers_ask_channel: "고객센터 채팅",
    customers_ask_answer: ["지금 아는 증상", "다음에 알릴 시각"],
    committee_asks: "영향 받은 고객이 몇 명인가요?",
    committee_channel: "비상대책위원회 채팅",
    committee_answer: ["영향 범위", "고객 수"],
    customers_report: "다른 문의도 들어오고 있어요. 무슨 일인가요?",
    where_to_look: "어디부터 볼까요?",
    how_to_repair: "어떻게 고칠까요?",
    right_way: "원인을 찾음",
    wrong_way: "다른 곳을 먼저 봄",
    detour: "다른 곳 살펴보기",
    repair: "{title} 복구",
    first_announcement: "첫 공지",
    first_announcement_seen: "누구든 증상을 공지 채널에 알려요",
    scope: "영향 범위 알리기",
    scope_seen: "영향 받은 서비스와 고객 수를 알려요",
    monitoring: "안정화 관찰",
    watch: "지표가 평소 값으로 돌아왔는지",
    notice: "해소공지",
    notice_fields: [
        "원인",
        "영향 범위",
        "영향 받은 고객",
        "일어난 시각과 해소된 시각",
    ],
    ending: "좋은 끝",
    hint: "다른 곳은 괜찮은데 여기만 이상하다는 이야기가 있어요.",
};

static EN: Words = Words {
    episode: "Incident",
    episode_nth: "Incident {n}",
    alarm: "First alarm",
    alarm_source: "Alarm",
    customer_centre: Speaker {
        name: "Customer centre",
        voice: "Hurried and polite. Says the number of enquiries first.",
        concerns: "When it will end, what to tell customers",
    },
    committee: Speaker {
        name: "Emergency committee",
        voice: "Short and firm. Asks for figures.",
        concerns: "Scope, customers, revenue, business decisions",
    },
    cto: Speaker {
        name: "CTO",
        voice: "Calm; points at what was missed.",
        concerns: "Missed signals, how it will not happen again",
    },
    customers_ask: "Customers are writing in. When will it be fixed?",
    customers_ask_channel: "Customer centre chat",
    customers_ask_answer: ["The symptom as known now", "When the next word comes"],
    committee_asks: "How many customers are affected?",
    committee_channel: "Emergency committee chat",
    committee_answer: ["The scope", "The number of customers"],
    customers_report: "Other enquiries are coming in too. What is going on?",
    where_to_look: "Where to look first?",
    how_to_repair: "How to repair it?",
    right_way: "The cause is found",
    wrong_way: "Something else comes first",
    detour: "Look somewhere else",
    repair: "Repair: {title}",
    first_announcement: "First announcement",
    first_announcement_seen: "Anyone announces the symptom in the channel",
    scope: "Announce the scope",
    scope_seen: "Says which services and how many customers are affected",
    monitoring: "Stabilisation monitoring",
    watch: "Whether the figures are back to normal",
    notice: "Resolution notice",
    notice_fields: [
        "Cause",
        "Scope",
        "Customers affected",
        "When it began and ended",
    ],
    ending: "Good ending",
    hint: "People say the rest works and only this behaves oddly.",
};
