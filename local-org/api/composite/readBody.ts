import type { z } from 'zod';
import { badRequest } from '../apiError.ts';

/** A request's body in its shape. @throws ApiError 400 JSON_PARSER_ERROR that says what is wrong where */
export function readBody<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  throw badRequest('JSON_PARSER_ERROR', `${issue?.message ?? 'Unexpected JSON'}${place}`);
}
