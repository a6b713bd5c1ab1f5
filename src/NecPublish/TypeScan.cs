using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NecPublish;

/// <summary>
/// The implementations of an extension point: adding one is adding its file, there is no registry to edit. The compiler writes the table
/// (NecPublish.Generators): a program compiled ahead of time has no cheap way to look through its own types.
/// </summary>
public static partial class TypeScan
{
    /// <summary>A new instance of each class that implements T and can be made without arguments, ordered by full name.</summary>
    /// <typeparam name="T">An interface of this assembly, which some code of this assembly asks for too.</typeparam>
    public static ImmutableArray<T> All<T>()
        where T : class => ImmutableCollectionsMarshal.AsImmutableArray((T[])Made(typeof(T)));

    private static partial object Made(Type type);
}
