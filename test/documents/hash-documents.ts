// Renders the sample notice and prints the SHA-256 of its DOCX and PDF: run by a test as a process of its own.
import { createHash } from 'node:crypto';
import { renderDocx } from '../../src/server/render/docx/index.ts';
import { renderPdf } from '../../src/server/render/pdf/index.ts';
import { sampleNotice } from '../fixtures/sample-notice.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const document = sampleNotice();
process.stdout.write(`${sha256(await renderDocx(document))} ${sha256(renderPdf(document).bytes)}\n`);
