using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace NecPublish.Pushing.LesBases;

/// <summary>How patient a push is. Tests shorten it.</summary>
public sealed record Patience
{
    /// <summary>For one call. An upload has more, by its size.</summary>
    public TimeSpan Call { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Before the first retry; it doubles, with jitter.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(1);
    public int Retries { get; init; } = 4;
}

/// <summary>
/// The HTTP client of a push: no redirect is followed (the session would go along), no cookie is kept, and only calls that
/// may be made twice are made again.
/// </summary>
internal static class LesBasesHttp
{
    private static readonly HttpRequestOptionsKey<bool> MayRepeat = new("necpublish.may-repeat");
    private static readonly HttpRequestOptionsKey<TimeSpan> Limit = new("necpublish.limit");

    public static HttpClient Create(Patience patience)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>();
        if (patience.Retries > 0)
        {
            pipeline.AddRetry(
                new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = patience.Retries,
                    Delay = patience.Backoff,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    ShouldHandle = args => ValueTask.FromResult(Repeatable(args.Context.GetRequestMessage()) && IsPassing(args.Outcome)),
                }
            );
        }
        pipeline.AddTimeout(
            new HttpTimeoutStrategyOptions
            {
                TimeoutGenerator = args =>
                    ValueTask.FromResult(args.Context.GetRequestMessage() is { } r && r.Options.TryGetValue(Limit, out var limit) ? limit : patience.Call),
            }
        );
        var handler = new ResilienceHandler(pipeline.Build())
        {
            InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = patience.Call },
        };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 64_000_000 };
    }

    public static HttpRequestMessage Repeating(this HttpRequestMessage request, bool mayRepeat)
    {
        request.Options.Set(MayRepeat, mayRepeat);
        return request;
    }

    public static HttpRequestMessage Within(this HttpRequestMessage request, TimeSpan limit)
    {
        request.Options.Set(Limit, limit);
        return request;
    }

    /// <summary>True for the exceptions of a call whose fate is unknown.</summary>
    public static bool IsLoss(Exception e) => e is HttpRequestException or IOException or SocketException or TimeoutRejectedException or TaskCanceledException;

    private static bool Repeatable(HttpRequestMessage? request) => request is not null && request.Options.TryGetValue(MayRepeat, out var may) && may;

    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is { } e
            ? IsLoss(e)
            : outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
