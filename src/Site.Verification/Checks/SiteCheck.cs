using Site.Verification.Pages;

namespace Site.Verification.Checks;

/// <summary>
/// A check of what several files of one index say together: it is given what it asks for, and runs when all has been read.
/// </summary>
internal abstract class SiteCheck
{
    /// <summary>Whether it needs the bytes of a file that belongs to no page.</summary>
    /// <param name="path">The file's path from the root of what is checked.</param>
    public virtual bool Has(string path) => false;

    /// <summary>Takes the bytes of such a file; from any thread.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its bytes.</param>
    public virtual void Take(string path, byte[] content)
    {
    }

    /// <summary>Takes a page; from any thread.</summary>
    public virtual void Take(PublishedPage page)
    {
    }

    /// <summary>Checks what was taken.</summary>
    public abstract void Run();
}
