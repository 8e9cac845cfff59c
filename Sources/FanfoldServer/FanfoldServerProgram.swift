@main struct FanfoldServerProgram { static func main() {} }
