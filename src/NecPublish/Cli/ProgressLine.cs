using System.Globalization;
using Spectre.Console;

namespace NecPublish.Cli;

/// <summary>Shows how far a long work is: a moving bar for a person, one plain line a stage otherwise. On the error stream.</summary>
internal static class ProgressLine
{
    public static T During<T>(Session session, Func<IProgress<BuildProgress>, T> work) =>
        session.IsInteractive
            ? session
                .Console.Progress()
                .AutoClear(true)
                .HideCompleted(true)
                .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
                .Start(context => work(new Bar(context)))
            : work(new Lines(session.Errors));

    private sealed class Bar(ProgressContext context) : IProgress<BuildProgress>
    {
        private readonly Lock _lock = new();
        private string? _stage;
        private ProgressTask? _task;

        public void Report(BuildProgress value)
        {
            lock (_lock)
            {
                if (_stage != value.Stage)
                {
                    _task?.StopTask();
                    _stage = value.Stage;
                    _task = context.AddTask(Markup.Escape(value.Stage));
                }
                _task!.MaxValue = Math.Max(1, value.Total);
                _task.Value = value.Done;
            }
        }
    }

    private sealed class Lines(TextWriter output) : IProgress<BuildProgress>
    {
        private readonly Lock _lock = new();
        private string? _stage;

        public void Report(BuildProgress value)
        {
            lock (_lock)
            {
                if (_stage == value.Stage)
                    return;
                _stage = value.Stage;
                output.Write(value.Total > 0 ? string.Create(CultureInfo.InvariantCulture, $"{value.Stage} ({value.Total})\n") : $"{value.Stage}\n");
            }
        }
    }
}
