-- Sends the requests of a file, one after another and round again: a line is a
-- path, a tab, and headers as `name: value` with tabs between them.
local all, at = {}, 0

function init()
  for line in io.lines(os.getenv("REQUESTS")) do
    local path, rest = line:match("^([^\t]+)\t?(.*)$")
    local headers = {}
    for name, value in rest:gmatch("([^\t:]+): ([^\t]+)") do headers[name] = value end
    all[#all + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  at = at % #all + 1
  return all[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests": %d, "micros": %d, "bytes": %d, "p50": %d, "p99": %d, "refused": %d, "broken": %d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
