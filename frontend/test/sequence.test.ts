import assert from "node:assert/strict";
import { test } from "node:test";
import { KeySequence } from "../src/sequence.ts";

const KNOWN = ["g t", "g p", "/", "?"];

test("keys pressed one after another are a sequence", () => {
  const keys = new KeySequence();
  assert.deepEqual(keys.press("g", 0, KNOWN), { kind: "prefix" });
  assert.deepEqual(keys.press("p", 400, KNOWN), { kind: "match", sequence: "g p" });
});

test("a long pause begins anew", () => {
  const keys = new KeySequence(1000);
  keys.press("g", 0, KNOWN);
  assert.deepEqual(keys.press("p", 1001, KNOWN), { kind: "none" });
});

test("a key that does not go on may begin or be a sequence itself", () => {
  const keys = new KeySequence();
  keys.press("g", 0, KNOWN);
  assert.deepEqual(keys.press("/", 10, KNOWN), { kind: "match", sequence: "/" });
  keys.press("g", 20, KNOWN);
  assert.deepEqual(keys.press("g", 30, KNOWN), { kind: "prefix" });
  assert.deepEqual(keys.press("t", 40, KNOWN), { kind: "match", sequence: "g t" });
});

test("a key that the page does not know is nothing", () => {
  assert.deepEqual(new KeySequence().press("x", 0, KNOWN), { kind: "none" });
});
