/** The most rows that the local org takes in a job. The platform's own limit is on all jobs of a day (150 million records). */
export const largestJob = 200_000;

/** The platform's limit on an upload: 150 MB once it is written in base64, which is 100 MB as it is sent. */
export const largestUpload = 100 * 1024 * 1024;
