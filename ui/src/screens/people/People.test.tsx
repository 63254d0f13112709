import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { PeopleView, PersonView } from "../../ipc";
import { compose, draw, mockCore, settle } from "../../testing";
import People from "./People";

const person = (id: string, name: string, team: string | null): PersonView => ({
  id,
  name,
  joined: null,
  joinedText: "",
  memberships: team === null ? [] : [{ team, from: null, until: null, isLeader: false, isTechLead: false }],
  teamsText: team === null ? "" : "결제시스템팀",
  drillsText: "",
  sameNameAs: null,
});
const team = (id: string, name: string, members: string[]) => ({ id, name, service: null, serviceName: "", members, peopleText: "", drillsText: "" });
const view: PeopleView = {
  services: [],
  teams: [team("t1", "결제시스템팀", ["p1"]), team("t2", "배차서비스팀", [])],
  people: [person("p1", "이민준", "t1"), person("p2", "한지우", null)],
};

describe("teams and people", () => {
  it("begin with an invitation when there is no team", async () => {
    mockCore({ people_list: { services: [], teams: [], people: [] } });
    draw(<People />);
    await settle();
    expect(screen.getByText("아직 팀이 없어요")).toBeTruthy();
  });

  it("take a composed name once, by the Enter after the composition", async () => {
    const core = mockCore({ people_list: view, person_save: { id: "p9", name: "한", joined: null, memberships: [] } });
    draw(<People />);
    await settle();
    const line = screen.getByRole<HTMLInputElement>("textbox", { name: "사람 추가" });
    compose(line, ["ㅎ", "하", "한"]);
    fireEvent.keyDown(line, { key: "Process", code: "Enter", keyCode: 229 });
    fireEvent.keyDown(line, { key: "Enter", code: "Enter", keyCode: 13 });
    await settle();
    expect(core.argsOf("person_save").map((args) => [args.name, args.memberships[0]?.team])).toEqual([["한", "t1"]]);
  });

  it("ask whether someone of a known name is the same person", async () => {
    const core = mockCore({ people_list: view, person_save: { id: "p2", name: "한지우", joined: null, memberships: [] } });
    const { user } = draw(<People />);
    await settle();
    await user.type(screen.getByRole("textbox", { name: "사람 추가" }), "한지우{Enter}");
    await settle();
    expect(core.argsOf("person_save")).toEqual([]);
    await user.click(screen.getByRole("button", { name: /같은 사람이에요/ }));
    await settle();
    expect(core.argsOf("person_save")[0]).toMatchObject({ id: "p2", memberships: [{ team: "t1" }] });
  });

  it("add every pasted team", async () => {
    const core = mockCore({ people_list: view, team_save: { id: "t9", name: "가", service: null } });
    const { user } = draw(<People />);
    await settle();
    await user.click(screen.getByRole("textbox", { name: "팀 추가" }));
    await user.paste("정산플랫폼팀\n쿠폰포인트팀\n");
    await settle();
    expect(core.argsOf("team_save").map((args) => args.name)).toEqual(["정산플랫폼팀", "쿠폰포인트팀"]);
  });

  it("let someone lead", async () => {
    const core = mockCore({ people_list: view, person_save: { id: "p1", name: "이민준", joined: null, memberships: [] } });
    const { user } = draw(<People />);
    await settle();
    await user.click(screen.getByRole("checkbox", { name: "이민준은 팀장" }));
    await settle();
    expect(core.argsOf("person_save")[0]?.memberships).toEqual([{ team: "t1", from: null, until: null, isLeader: true, isTechLead: false }]);
  });

  it("make one person of one entered twice", async () => {
    const twice: PeopleView = { ...view, people: [...view.people, person("p3", "이 민준", null)] };
    const core = mockCore({ people_list: twice, people_merge: { id: "p1", name: "이민준", joined: null, memberships: [] } });
    const { user } = draw(<People />);
    await settle();
    await user.click(screen.getByRole("button", { name: "이민준 할 일" }));
    await user.click(screen.getByRole("menuitem", { name: "같은 사람과 합치기" }));
    await settle();
    await user.click(screen.getByRole("button", { name: /^같은 사람/ }));
    await user.click(screen.getByRole("option", { name: /이 민준/ }));
    expect(core.argsOf("people_merge")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "합치기" }));
    await settle();
    expect(core.argsOf("people_merge")).toEqual([{ kept: "p1", twice: "p3" }]);
  });
});
