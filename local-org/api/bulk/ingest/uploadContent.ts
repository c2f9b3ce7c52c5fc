import { ApiError, badRequest } from '../../apiError.ts';
import type { RequestContext } from '../../org.ts';
import type { ResourceRequest } from '../../resource.ts';
import { atomically } from '../../write.ts';
import { invalidJobState } from '../bulkErrors.ts';
import { findJob } from '../jobs.ts';
import { hasContent, keepContent } from './content.ts';

/** Takes the data of an open job, all of it in one request. @throws ApiError when the job takes none or it is no text */
export async function uploadContent(
  context: RequestContext,
  id: string | undefined,
  { body, headers }: ResourceRequest
): Promise<void> {
  const text = decoded(body, headers['content-type'] ?? '');
  await atomically(context, async inside => {
    const job = await findJob(inside, 'V2Ingest', id, 'change');
    if (job.state !== 'Open') {
      throw invalidJobState(`Job data can be uploaded to an Open job only; this one is ${job.state}`);
    }
    if (await hasContent(inside.db, job.id)) {
      throw invalidJobState(
        `Found multiple contents for job: <${job.id}>: upload the data of a job in one request, or abort it and create another`
      );
    }
    await keepContent(inside.db, job.id, text);
  });
}

/** The text without a byte order mark. */
function decoded(body: unknown, contentType: string): string {
  if (!/^text\/csv\b/i.test(contentType)) {
    throw new ApiError(415, {
      errorCode: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'Job data is uploaded as text/csv.'
    });
  }
  if (body === undefined) return '';
  if (!Buffer.isBuffer(body)) throw new Error('The upload was not read as bytes.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    if (!text.includes('\u0000')) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw badRequest('CLIENTINPUTERROR', 'The data is no text in UTF-8.');
}
