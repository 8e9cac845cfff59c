@main struct FanfoldProgram { static func main() { print("fanfold") } }
