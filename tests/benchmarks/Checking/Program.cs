using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NecPublish;
using NecPublish.Checking;
using NecPublish.Discovering;
using NecPublish.Importing;
using NecPublish.Storage;

// usage: checking-cost CONTENT [ROUNDS] : what the source rules cost on each note of an archive, all together from the first round on, then each rule alone.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var rounds = args.Length > 1 ? int.Parse(args[1]) : 10;
var tree = new PhysicalSourceTree(args[0]);
var importers = TypeScan.All<IImporter>();
var (publication, _) = PublicationBuilder.Build(Discoverer.Discover(tree), importers, tree, new BuildOptions(), new DateOnly(2026, 1, 2));
var notes = publication
    .Resources.Where(r => r.Source.Extension == ".md")
    .Select(r => (Resource: r, importers.First(i => i.Accepts(r.Source)).Import(r.Source, new ImportContext(tree, publication, CancellationToken.None)).Document))
    .ToImmutableArray();

var clock = Stopwatch.StartNew();
var rules = TypeScan.All<ISourceRule>();
var checker = new SourceChecker(rules);
Console.WriteLine($"{rules.Length} rules made in {clock.Elapsed.TotalMilliseconds:0.0} ms");
clock.Restart();
checker.Check(publication, notes[0].Resource, notes[0].Document);
Console.WriteLine($"the first note in {clock.Elapsed.TotalMilliseconds:0.0} ms");
var allocated = GC.GetTotalAllocatedBytes(precise: true);
for (var round = 1; round <= rounds; round++)
    Console.WriteLine($"round {round}: {PerNote(checker):0.0} µs a note");
Console.WriteLine($"{(GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / rounds / notes.Length:0.0} KB allocated a note");
Console.WriteLine($"loaded beside: {string.Join(", ", AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name).Where(n => n is "Lingua" or "PhoneNumbers" || n!.StartsWith("Lingua", StringComparison.Ordinal)))}");
if (rounds < 10 || rounds > 20)
    return;

var none = Best(new SourceChecker([]));
Console.WriteLine($"the walk alone: {none.Time:0.0} µs, {none.Bytes} bytes; each rule alone, above it:");
foreach (var (id, cost) in rules.Select(r => (r.Info.Id, Cost: Best(new SourceChecker([r])))).OrderByDescending(r => r.Cost.Time).Take(40))
    Console.WriteLine($"{cost.Time - none.Time, 8:0.00} µs {cost.Bytes - none.Bytes, 7} bytes {id}");

(double Time, long Bytes) Best(SourceChecker one)
{
    var time = Enumerable.Range(0, 5).Min(_ => PerNote(one));
    var before = GC.GetTotalAllocatedBytes(precise: true);
    PerNote(one);
    return (time, (GC.GetTotalAllocatedBytes(precise: true) - before) / notes.Length);
}

// the process's own time, what compiles in the background included: others may run beside
double PerNote(SourceChecker one)
{
    var before = Environment.CpuUsage.TotalTime;
    foreach (var (resource, document) in notes)
        one.Check(publication, resource, document);
    return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / notes.Length;
}
