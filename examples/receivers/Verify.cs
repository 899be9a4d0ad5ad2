// Usage: WEBHOOK_SECRET=whsec_… dotnet run -- ID TIMESTAMP SIGNATURES < body
using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

public static class Receiver
{
    private const long ToleranceSeconds = 300;

    /// <summary>Whether the request is genuine and fresh.</summary>
    /// <param name="body">The bytes as they came, before any parsing.</param>
    public static bool Verify(string secret, string id, string timestamp, string signatures, byte[] body)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - seconds) > ToleranceSeconds)
        {
            return false;
        }
        var key = Convert.FromBase64String(secret.StartsWith("whsec_", StringComparison.Ordinal) ? secret[6..] : secret);
        var signed = Encoding.UTF8.GetBytes($"{id}.{timestamp}.").Concat(body).ToArray();
        using var hmac = new HMACSHA256(key);
        var expected = Encoding.UTF8.GetBytes("v1," + Convert.ToBase64String(hmac.ComputeHash(signed)));
        // While a secret is being replaced there are two signatures; one that fits is enough.
        return signatures.Split(' ')
            .Any(given => CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(given)));
    }

    public static int Main(string[] args)
    {
        using var input = new MemoryStream();
        Console.OpenStandardInput().CopyTo(input);
        var secret = Environment.GetEnvironmentVariable("WEBHOOK_SECRET") ?? "";
        return Verify(secret, args[0], args[1], args[2], input.ToArray()) ? 0 : 1;
    }
}
