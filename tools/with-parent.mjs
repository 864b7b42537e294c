// Loaded before the command line by run.mjs. If whoever started us is killed, we stop in good order
// instead of living on unseen.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
