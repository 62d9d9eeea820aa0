const jobs = [];

exports.jobs = jobs;
exports.push = (author_id, payload) => jobs.push({ payload, author_id });
