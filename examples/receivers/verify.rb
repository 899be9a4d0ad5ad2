# Usage: WEBHOOK_SECRET=whsec_… ruby verify.rb ID TIMESTAMP SIGNATURES < body
require 'openssl'

TOLERANCE_S = 300

# Whether the request is genuine and fresh. body: the bytes as they came, before any parsing.
def verify(secret, id, timestamp, signatures, body)
  return false unless timestamp.match?(/\A\d+\z/) && (Time.now.to_i - timestamp.to_i).abs <= TOLERANCE_S

  key = secret.delete_prefix('whsec_').unpack1('m')
  code = OpenSSL::HMAC.digest('SHA256', key, "#{id}.#{timestamp}.".b + body)
  expected = "v1,#{[code].pack('m0')}"
  # While a secret is being replaced there are two signatures; one that fits is enough.
  signatures.split.any? { |given| OpenSSL.secure_compare(expected, given) }
end

id, timestamp, signatures = ARGV
exit verify(ENV.fetch('WEBHOOK_SECRET'), id, timestamp, signatures, $stdin.binmode.read)
