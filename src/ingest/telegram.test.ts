import { expect, test } from "vitest";
import { codesOf, takenOf } from "./testing/taken-of.ts";

const message = (id: number, extra: object) => ({
  id,
  type: "message",
  date: "2025-03-30T07:15:00",
  date_unixtime: "1743308100",
  from: "Front Notes",
  from_id: "channel1",
  ...extra,
});
const channel = (...messages: object[]) =>
  JSON.stringify({ name: "Front Notes", type: "public_channel", id: 1, messages }, null, 1);

test("one report a message with words, published by its channel, of the message's own bytes", async () => {
  const file = channel(
    message(7, { text: ["They hold ", { type: "bold", text: "both" }, " villages."] }),
    message(8, { text: "", photo: "photos/1.jpg" }),
    { id: 9, type: "service", action: "pin_message", text: "" },
  );
  const taken = await takenOf(file, "ChatExport/result.json");
  expect(taken.length).toBe(1);
  expect(taken[0]!.report).toMatchObject({
    name: "1/7",
    publisher: "Front Notes",
    text: "They hold both villages.",
    published: { kind: "value", date: "2025-03-30" },
  });
  expect(file).toContain(new TextDecoder().decode(taken[0]!.bytes));
});

test("a forward is credited to where it comes from, a reply to its message, an edit keeps its day", async () => {
  const [one] = await takenOf(
    channel(
      message(7, { text: "Taken.", forwarded_from: "Milblog", reply_to_message_id: 3, edited: "2025-03-31T01:00:00" }),
    ),
    "result.json",
  );
  expect(one!.report!.credits).toEqual([
    { kind: "forwarded", to: "Milblog", where: "forwarded_from", span: null },
    { kind: "reply", to: "3", where: "reply_to_message_id", span: null },
  ]);
  expect(one!.report!.stated).toContainEqual({
    field: "modified",
    value: "2025-03-31T01:00:00",
    where: "message edited",
    used: false,
  });
});

test("a whole account: every chat's messages, each with its own bytes", async () => {
  const account = JSON.stringify({
    chats: {
      list: [
        { name: "A", type: "personal_chat", id: 1, messages: [message(1, { text: 'He wrote "messages": [' })] },
        { name: "B", type: "public_channel", id: 2, messages: [message(1, { text: "Second." })] },
      ],
    },
  });
  const taken = await takenOf(account, "result.json");
  expect(taken.map(({ report }) => [report!.publisher, report!.name])).toEqual([
    ["A", "1/1"],
    ["B", "2/1"],
  ]);
  for (const one of taken) expect(account).toContain(new TextDecoder().decode(one.bytes));
});

test("odd messages are passed over, and an export without words says so", async () => {
  expect(
    codesOf(await takenOf(channel(message(1, { text: { a: 1 } }), message(2, { text: [1, null] })), "r.json")),
  ).toEqual(["ingest/no-reports"]);
});
