import { openLedger } from "../../src/ledger/index.ts";
import { sampleReading, sampleReport } from "./samples.ts";

/** A child process that adds reports to a ledger: PATH NAME COUNT. It prints each report's id once it has been accepted. */
const [path, name, count] = process.argv.slice(2);

const ledger = await openLedger(path!, { clock: () => new Date().toISOString() });
process.stdout.write("open\n");
for (let i = 0; i < Number(count); i++) {
  const text = `Report ${String(i)} of ${name!}. ${"The road stayed closed. ".repeat(20)}`;
  const { report, bytes } = sampleReport(text, { publisher: name! });
  await ledger.addReport(report, bytes, sampleReading(report));
  process.stdout.write(`${report.id}\n`);
}
await ledger.close();
