/**
 * Files that `require` finds without the package: of Ruby's standard library and its bundled gems, and of Lambda's client.
 * A name too many only makes us silent.
 */
export const LIBRARIES_OF_RUBY = {
  names: new Set(`
    English abbrev base64 benchmark bigdecimal bundler cgi coverage csv date dbm debug delegate did_you_mean digest drb e2mmap erb error_highlight etc expect
    fcntl fiddle fileutils find forwardable gdbm getoptlong io ipaddr irb json logger matrix minitest mkmf monitor mutex_m net nkf objspace observer open-uri
    open3 openssl optionparser optparse ostruct pathname power_assert pp prettyprint prime prism pstore psych pty racc rake rbconfig rbs rdoc readline reline
    resolv ripper rexml rinda rss rubygems ruby2_keywords securerandom set shellwords singleton socket stringio strscan syslog tempfile test test-unit thwait
    time timeout tmpdir tracer tsort typeprof un unicode_normalize uri weakref webrick win32ole yaml zlib
    bootstrap runtime jmespath aws_lambda_ric lambda_context lambda_errors lambda_handler lambda_log_formatter lambda_logger lambda_server logger_patch xray_cause
  `.trim().split(/\s+/)) as ReadonlySet<string>,
  source: 'https://docs.ruby-lang.org/en/master/standard_library_md.html',
  verified: '2026-11-29',
} as const;
