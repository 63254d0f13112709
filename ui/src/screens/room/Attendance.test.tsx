import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { PeopleView, RoomView } from "../../ipc";
import { draw, mockCore, settle } from "../../testing";
import { Attendance } from "./Attendance";

type Person = RoomView["people"][number];
const here = (person: string, name: string, isPresent: boolean): Person => ({ person, name, role: "participant", isPresent, acted: "", isIdle: false });
const people = [here("p1", "이민준", true), here("p2", "한지우", false)];
const known = (id: string, name: string): PeopleView["people"][number] => ({ id, name, joined: null, joinedText: "", memberships: [], teamsText: "배차서비스팀", drillsText: "", sameNameAs: null });

const begin = async () => {
  mockCore({ people_list: { services: [], teams: [], people: [known("p1", "이민준"), known("p2", "한지우"), known("p3", "강수아")] } });
  const run = vi.fn(() => Promise.resolve(true));
  const drawn = draw(<Attendance view={{ people }} acts={{ run }} onClose={() => undefined} />);
  await settle();
  return { run, ...drawn };
};

describe("who is here", () => {
  it("is ticked when someone comes late", async () => {
    const { run, user } = await begin();
    await user.click(screen.getByRole("checkbox", { name: "한지우 왔어요" }));
    expect(run).toHaveBeenCalledWith({ do: "attend", person: "p2", role: "participant", present: true });
  });

  it("takes in someone who was not on the list, in their role", async () => {
    const { run, user } = await begin();
    await user.click(screen.getByRole("button", { name: /명단에 없던 사람/ }));
    await user.click(screen.getByRole("option", { name: /강수아/ }));
    expect(screen.queryByRole("option", { name: /이민준/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "더하기" }));
    expect(run).toHaveBeenCalledWith({ do: "attend", person: "p3", role: "participant", present: true });
  });
});
