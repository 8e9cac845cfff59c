-- For wrk: asks for the addresses of a file, one a line, in an order that is always the same.
-- usage: wrk … -s addresses.lua URL -- FILE
-- The last line it prints is for load.py: requests, errors and delays in microseconds.
local requests, number, threads = {}, 0, {}

function setup(thread)
  thread:set("first", #threads * 7919)
  table.insert(threads, thread)
end

function init(arguments)
  for line in io.lines(arguments[1]) do
    table.insert(requests, wrk.format("GET", line))
  end
  number = first
end

function request()
  number = number + 1
  return requests[number % #requests + 1]
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    "figures requests=%d bytes=%d duration=%d connect=%d read=%d write=%d timeout=%d status=%d "
      .. "p50=%d p90=%d p99=%d max=%d",
    summary.requests, summary.bytes, summary.duration, errors.connect, errors.read, errors.write,
    errors.timeout, errors.status, latency:percentile(50), latency:percentile(90),
    latency:percentile(99), latency.max))
end
