// Embind's runtime prints type addresses with sprintf, for messages about unbound types that this
// build leaves out; that alone would bring printf, two compressed kilobytes, to every page. These
// stand in its place.
extern "C" {

int sprintf(char* text, const char* /*format*/, ...) {
  *text = '\0';
  return 0;
}

/// What compilers make of sprintf where no floating-point number is printed.
int siprintf(char* text, const char* /*format*/, ...) {
  *text = '\0';
  return 0;
}

}  // extern "C"
