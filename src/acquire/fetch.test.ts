import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { fetchAddress, type FetchOptions } from "./fetch.ts";

const clock = () => "2025-04-01T12:00:00.000Z";
const inside: FetchOptions = { clock, allowPrivate: true };
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const serve = (listener: RequestListener): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer(listener);
    servers.push(server);
    server.listen(0, "127.0.0.1", () => {
      resolve(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    });
  });

test("gives the bytes, unpacked, with what the next request can ask by", async () => {
  const at = await serve((_request, response) => {
    response.writeHead(200, {
      "content-type": "text/html; charset=Windows-1251",
      "content-encoding": "gzip",
      etag: '"v1"',
    });
    response.end(gzipSync("It burned."));
  });
  const fetched = await fetchAddress(`${at}/x`, inside);
  expect(fetched).toMatchObject({
    kind: "fetched",
    type: "text/html",
    charset: "windows-1251",
    etag: '"v1"',
    address: `${at}/x`,
    at: clock(),
  });
  expect(fetched.kind === "fetched" && new TextDecoder().decode(fetched.bytes)).toBe("It burned.");
});

test("an unchanged page is said to be", async () => {
  const at = await serve((request, response) => {
    response.writeHead(request.headers["if-none-match"] === '"v1"' ? 304 : 200);
    response.end("x");
  });
  expect((await fetchAddress(at, { ...inside, etag: '"v1"' })).kind).toBe("unchanged");
  expect((await fetchAddress(at, { ...inside, etag: '"v0"' })).kind).toBe("fetched");
});

test("this machine is refused unless it is allowed, also after a redirect and by its name", async () => {
  const at = await serve((request, response) => {
    if (request.url === "/away") response.writeHead(302, { location: "file:///etc/passwd" });
    response.end("secret");
  });
  expect(await fetchAddress(at, { clock })).toMatchObject({ kind: "failed", isRefused: true });
  expect(await fetchAddress(at.replace("127.0.0.1", "localhost"), { clock })).toMatchObject({
    kind: "failed",
    isRefused: true,
  });
  expect(await fetchAddress(`${at}/away`, inside)).toMatchObject({
    kind: "failed",
    isRefused: true,
    reason: expect.stringContaining("only http") as string,
  });
});

test("redirects in a circle, an endless answer, one that never comes, and one packed a thousandfold all end", async () => {
  const at = await serve((request, response) => {
    if (request.url === "/circle") response.writeHead(302, { location: "/circle" }).end();
    else if (request.url === "/bomb")
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(20_000_000)));
    else if (request.url === "/endless") {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) continue;
      };
      response.on("drain", more);
      more();
    }
  });
  const limits = { bytes: 1_000_000, totalMs: 3_000 };
  const reasons = await Promise.all(
    ["/circle", "/bomb", "/endless", "/never"].map(async (path) => {
      const answer = await fetchAddress(at + path, { ...inside, limits });
      return answer.kind === "failed" ? answer.reason : "";
    }),
  );
  expect(reasons[0]).toContain("redirects");
  expect(reasons[1]).toContain("more than 1000000 bytes");
  expect(reasons[2]).toContain("more than 1000000 bytes");
  expect(reasons[3]).toContain("within 3 seconds");
});

test("an error of the server is told, with how long it asks to wait", async () => {
  const at = await serve((_request, response) => {
    response.writeHead(503, { "retry-after": "120" }).end();
  });
  expect(await fetchAddress(at, inside)).toEqual({
    kind: "failed",
    reason: "the server answered 503",
    isRefused: false,
    retryAfterSeconds: 120,
    at: clock(),
  });
});
