// The program: reads the command line and hands over to one verb.
int main() { return 0; }
