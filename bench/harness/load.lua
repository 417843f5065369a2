-- Sends the requests of a file, one after another and round again: a line is a
-- path, a tab, and headers as `name: value` with tabs between them; what stands
-- behind two tabs is a body, and the request a POST.
local all, at = {}, 0

function init()
  for line in io.lines(os.getenv("REQUESTS")) do
    local head, body = line:match("^(.-)\t\t(.*)$")
    local path, rest = (head or line):match("^([^\t]+)\t?(.*)$")
    local headers = {}
    for name, value in rest:gmatch("([^\t:]+): ([^\t]+)") do headers[name] = value end
    all[#all + 1] = wrk.format(body and "POST" or "GET", path, headers, body)
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
