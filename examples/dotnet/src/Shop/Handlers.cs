using System.IO;
using System.Runtime.CompilerServices;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.S3.Assets;

namespace Shop;

internal static class Handlers
{
    private static readonly string Folder = Path.Combine(FolderOfThisFile(), "..", "..", "..", "handlers");

    /// <summary>The code of a handler. All languages of the examples share these.</summary>
    public static Code Handler(string path)
    {
        return Code.FromAsset(Path.GetFullPath(Path.Combine(Folder, path)), new AssetOptions { Exclude = new[] { "__pycache__" } });
    }

    private static string FolderOfThisFile([CallerFilePath] string file = "")
    {
        return Path.GetDirectoryName(file)!;
    }
}
