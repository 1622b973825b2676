import { expect, test } from "vitest";
import { isPublic, webAddress } from "./address.ts";

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.20.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "0.0.0.0",
  "100.64.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::1",
  "::",
  "fe80::1",
  "fd00::1",
  "::ffff:127.0.0.1",
  "::ffff:a00:1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "2001:db8::1",
  "localhost",
  "",
])("%s is not of the public Internet", (ip) => {
  expect(isPublic(ip)).toBe(false);
});

test.each([
  "8.8.8.8",
  "172.15.0.1",
  "172.32.0.1",
  "100.128.0.1",
  "2606:4700::1111",
  "::ffff:8.8.8.8",
  "2002:808:808::",
])("%s is", (ip) => {
  expect(isPublic(ip)).toBe(true);
});

test.each([
  "file:///etc/passwd",
  "ftp://a.example/",
  "javascript:alert(1)",
  "data:text/html,x",
  "https://user:pw@a.example/",
  "nothing",
  `https://a.example/${"x".repeat(9000)}`,
])("%s is no address to fetch", (address) => {
  expect(() => webAddress(address)).toThrow();
});

test("a redirect's address is taken against the one before, and may not leave the web", () => {
  expect(webAddress("../b", "https://a.example/x/y").href).toBe("https://a.example/b");
  expect(() => webAddress("file:///etc/passwd", "https://a.example/")).toThrow("only http and https");
});
