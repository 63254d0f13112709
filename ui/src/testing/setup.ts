import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { setTransport } from "../ipc";
import { clearToasts } from "../app/toasts";

// A missing text, a wrong prop or a state update outside act fails the test that caused it.
let complaints: string[] = [];
beforeEach(() => {
  complaints = [];
  vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => void complaints.push(parts.map(String).join(" ")));
});

afterEach(() => {
  cleanup();
  clearToasts();
  setTransport(undefined);
  window.location.hash = "";
  vi.restoreAllMocks();
  vi.useRealTimers();
  expect(complaints).toEqual([]);
});
