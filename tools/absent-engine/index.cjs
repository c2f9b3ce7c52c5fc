/** What Salesforce Code Analyzer asks a plugin for. An older engine of that name is not there to be run, so it names none. */
exports.createEnginePlugin = () => ({
  getApiVersion: () => 1,
  getAvailableEngineNames: () => []
});
