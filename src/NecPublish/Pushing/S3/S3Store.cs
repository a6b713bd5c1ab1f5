using System.Net;
using System.Xml;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using NecPublish.Pushing.Sync;

namespace NecPublish.Pushing.S3;

/// <summary>Where an S3-compatible store is. The keys come from the environment, never from here.</summary>
/// <param name="Endpoint">"https://s3.fr-par.scw.cloud".</param>
/// <param name="Prefix">A folder inside the bucket, without slashes at its ends; empty for its root.</param>
public sealed record S3Place(Uri Endpoint, string Bucket, string Prefix, string Region);

/// <summary>Any S3-compatible store: objects of the bucket under a prefix.</summary>
public sealed class S3Store : ISyncStore, IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly S3Place _place;
    private readonly string _prefix;

    public S3Store(S3Place place, string accessKey, string secretKey)
    {
        _place = place;
        _prefix = place.Prefix.Length == 0 ? "" : place.Prefix.Trim('/') + "/";
        _client = new AmazonS3Client(
            new BasicAWSCredentials(accessKey, secretKey),
            new AmazonS3Config
            {
                ServiceURL = place.Endpoint.AbsoluteUri,
                AuthenticationRegion = place.Region,
                ForcePathStyle = true,
                // the newer checksums are not understood by every compatible store
                RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
                ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
                MaxErrorRetry = 4,
            }
        );
    }

    public string Id => "s3";
    public string Name => $"{_place.Endpoint.Authority}/{_place.Bucket}/{_prefix}";

    public Task<IReadOnlyDictionary<string, StoredFile>> ListAsync(CancellationToken cancellation) =>
        TryAsync(async () =>
        {
            var files = new Dictionary<string, StoredFile>(StringComparer.Ordinal);
            var request = new ListObjectsV2Request { BucketName = _place.Bucket, Prefix = _prefix };
            ListObjectsV2Response page;
            do
            {
                page = await _client.ListObjectsV2Async(request, cancellation);
                foreach (var item in page.S3Objects ?? [])
                    files[item.Key[_prefix.Length..]] = new StoredFile(item.Size ?? -1, Tag(item.ETag));
                request.ContinuationToken = page.NextContinuationToken;
            } while (page.IsTruncated == true);
            return (IReadOnlyDictionary<string, StoredFile>)files;
        });

    public Task<Stream> OpenAsync(string path, CancellationToken cancellation) =>
        TryAsync(async () =>
        {
            using var answer = await _client.GetObjectAsync(_place.Bucket, _prefix + path, cancellation);
            var content = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(content, cancellation);
            content.Position = 0;
            return (Stream)content;
        });

    public Task<string> PutAsync(string path, Func<Stream> open, long length, CancellationToken cancellation) =>
        TryAsync(async () =>
        {
            await using var stream = open();
            var request = new PutObjectRequest
            {
                BucketName = _place.Bucket,
                Key = _prefix + path,
                InputStream = stream,
                ContentType = MediaTypes.Of(path),
                AutoCloseStream = false,
                UseChunkEncoding = false,
            };
            request.Headers.CacheControl = MediaTypes.CacheOf(path);
            request.Headers.ContentLength = length;
            return Tag((await _client.PutObjectAsync(request, cancellation)).ETag);
        });

    public Task DeleteAsync(string path, CancellationToken cancellation) =>
        TryAsync(async () =>
        {
            await _client.DeleteObjectAsync(_place.Bucket, _prefix + path, cancellation);
            return true;
        });

    public void Dispose() => _client.Dispose();

    /// <summary>What tells that an object changed; an answer without one is no store's.</summary>
    private static string Tag(string? tag) => tag?.Trim('"') ?? throw new IOException("no ETag");

    private async Task<T> TryAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (AmazonS3Exception e) when (e.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
        {
            throw new PushException($"{_place.Endpoint.Host} refuse l’accès à «\u202f{_place.Bucket}\u202f»\u202f: vérifiez AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY et leurs droits.");
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            throw new PushException($"L’espace «\u202f{_place.Bucket}\u202f» n’existe pas sur {_place.Endpoint.Host}. Créez-le, puis recommencez.");
        }
        // an answer that tells of an error (500) is no AmazonClientException; a web page in place of an answer is no XML
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or XmlException)
        {
            throw new PushException($"{_place.Endpoint.Host} ne répond pas comme prévu. Relancez la même commande\u202f: elle reprendra où elle s’est arrêtée.", e);
        }
    }
}
