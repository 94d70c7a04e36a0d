import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;

/** Prints which classes of a jar load, with all that their public methods name: MavenLoad <jar> <class>... */
public class MavenLoad {
  public static void main(String[] args) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] { new File(args[0]).toURI().toURL() }, ClassLoader.getPlatformClassLoader())) {
      for (int index = 1; index < args.length; index++) {
        try {
          loader.loadClass(args[index]).getMethods();
          System.out.println(args[index]);
        } catch (Throwable error) {
          // it needs what is in other jars
        }
      }
    }
  }
}
